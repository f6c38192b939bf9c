// Reads QR codes from the camera in the browser, in plain JavaScript; the picture leaves the phone at no time.
import jsqr from 'jsqr';
import { type RefObject, useEffect, useState } from 'react';

export type CameraState = 'starting' | 'on' | 'off';

/** Calls `found` with the text of the first code that is seen, then stops. */
export function useCamera(video: RefObject<HTMLVideoElement>, found: (text: string) => void): CameraState {
  const [state, setState] = useState<CameraState>('starting');
  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer = 0;
    const canvas = document.createElement('canvas');
    const look = () => {
      const picture = video.current;
      const paint = canvas.getContext('2d', { willReadFrequently: true });
      if (picture && paint && picture.videoWidth > 0) {
        canvas.width = picture.videoWidth;
        canvas.height = picture.videoHeight;
        paint.drawImage(picture, 0, 0);
        const { data, width, height } = paint.getImageData(0, 0, canvas.width, canvas.height);
        const code = jsqr(data, width, height);
        if (code) return found(code.data);
      }
      timer = window.setTimeout(look, 200);
    };
    const media = navigator.mediaDevices;
    if (!media) setState('off');
    else
      media.getUserMedia({ video: { facingMode: 'environment' } }).then(
        (given) => {
          stream = given;
          if (!video.current) return;
          video.current.srcObject = given;
          void video.current.play();
          setState('on');
          look();
        },
        () => setState('off'),
      );
    return () => {
      window.clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [video, found]);
  return state;
}
