// Words and passwords that every list of leaked passwords starts with, and the words of this portal itself.
// Compared without spaces, dots, hyphens and capitals; digits and signs around them are taken off first.
const leaked = `
password passwordpassword passw0rd p@ssw0rd p@ssword password1 password12 password123 password1234 password12345
iloveyou iloveyouiloveyou letmein letmeinplease welcome welcome123 welcomewelcome trustno1 sunshine princess football
baseball basketball superman batman starwars pokemon dragon monkey shadow master michael jennifer jordan hunter
administrator adminadmin administrador rootroot testtest changeme changemenow changemeplease default secret
qwerty qwertyuiop qwertyqwerty qwerty123 qwerty12345 asdfghjkl asdfasdf zxcvbnm 1q2w3e4r5t6y 1q2w3e4r5t 1qaz2wsx
1qaz2wsx3edc 1qazxsw2 q1w2e3r4t5y6 qazwsxedc qazwsxedcrfv zaq12wsx zaq1xsw2 abcd1234 abc123 a123456789 a1234567890
123456789 1234567890 12345678910 123456789012 1234567890123 0123456789 0987654321 987654321 111111111111 000000000000
121212121212 123123123123 123412341234 147258369 147258369147 159357456 112233445566 100200300400 520131413145 5201314
woaini woaini1314 woaini520 woaini1314520 wodemima mima123456 nihao123 nihaoma nihaonihao zhongguo zhongguoren wuhan
wuhan123 hanyang dongxihu police policeofficer gongan gonganju jingcha minjing paichusuo shangmen zhiyin zhiyinhangban
hangban wanggu wangguyouban correcthorsebatterystaple thequickbrownfox tobeornottobe opensesame
`;

export const commonPasswords: ReadonlySet<string> = new Set(leaked.split(/\s+/).filter(Boolean));
