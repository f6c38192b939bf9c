// The number of this response that the policy knows: inline scripts carry it. Empty in the browser, where none is written.
import { createContext } from 'react';

export const Nonce = createContext('');
