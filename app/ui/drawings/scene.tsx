// The district's landscape. Where visits are flights: the pavilion of the qin, its strings as water, and one string that
// lifts off to somebody's door. Elsewhere: the lake in porcelain waves, and a line from roof to roof.
export function Scene({ flight }: { flight: boolean }) {
  return (
    <svg className="scene" viewBox="0 0 640 300" aria-hidden="true">
      <circle cx="300" cy="112" r="62" className="halo" />
      <circle cx="300" cy="112" r="44" className="sun" />
      {flight ? <Strings /> : <Lake />}
    </svg>
  );
}

function Strings() {
  return (
    <>
      <path
        className="wash"
        d="M-70 302c60-14 112-102 176-122 44-14 62 40 104 34 46-8 70-66 126-62 54 4 70 58 122 64 74 8 128-66 206-34 62 26 84 94 136 120z"
      />
      <path
        className="hill"
        d="M-150 302c74-2 132-36 214-30 60 4 104 26 158 26 70-2 110-44 190-38 62 4 92 30 150 30 70-2 120-44 190-22 40 12 64 30 108 34z"
      />
      <Pavilion />
      <Homes />
      <path
        className="water"
        d="M-2400 302h5440M-2400 314h5440M-2400 326h5440M-2400 338h5440M-2400 350h5440M-2400 362h5440"
      />
      <path
        className="reeds"
        d="M30 302c-2-18 2-30 8-40M42 302c0-14 4-22 12-30M22 302c-2-12-6-20-12-26M606 302c0-18 4-30 12-40M596 302c-2-12-6-22-12-28"
      />
      <path className="route" d="M228 326c54 0 60-62 82-122 20-54 54-92 98-90 56 4 80 68 92 134" />
      <path className="string" d="M-2400 326H224" />
      <path className="plane" d="m446 100-50 4 16 13 5 22 10-16zM446 100l-34 17" />
      <circle className="stop" cx="502" cy="250" r="6.5" />
      <path className="birds" d="M508 78q7-8 13 0q6-8 13 0M548 60q5-6 10 0q5-6 10 0" />
    </>
  );
}

function Pavilion() {
  return (
    <g className="built">
      <path d="M96 290h128M104 290v-8h112v8M116 282v-48h88v48M138 282v-48M182 282v-48M150 282v-26h20v26" />
      <path className="roof" d="M84 236c26-4 48-16 62-32h28c14 16 36 28 62 32-7 6-16 7-26 5H110c-10 2-19 1-26-5z" />
      <path d="M140 204v-18h40v18" />
      <path className="roof" d="M116 190c20-5 34-18 44-36 10 18 24 31 44 36-6 5-13 6-20 4h-48c-7 2-14 1-20-4z" />
      <path d="M160 154v-10" />
      <circle cx="160" cy="141" r="3" />
    </g>
  );
}

function Homes() {
  return (
    <g className="built">
      <path d="M540 290V182l34-12 34 12v108z" />
      <path d="M556 200h9v12h-9zM583 200h9v12h-9zM556 226h9v12h-9zM583 226h9v12h-9zM556 252h9v12h-9zM583 252h9v12h-9z" />
      <path d="m446 236 50-40 50 40v54H446z" />
      <path className="eaves" d="m434 246 62-52 62 52" />
      <path d="M458 252h14v14h-14zM520 252h14v14h-14z" />
      <path className="door" d="M484 290v-38h24v38z" />
    </g>
  );
}

function Lake() {
  return (
    <>
      <path
        className="wash"
        d="M-80 302c60-12 96-86 164-84 64 2 88 46 148 40 66-8 92-72 160-66 76 8 112 62 192 50 64-8 86 44 150 60z"
      />
      <path
        className="cloud"
        d="M66 112c0-16 12-24 24-24 6-14 32-16 40 0 16-4 28 6 28 20h22M520 96c0-10 8-16 16-16 6-10 22-10 28 0 10-2 18 4 18 14"
      />
      <path
        className="hill"
        d="M-140 302c90-6 190-40 300-38 116 2 180 22 250 18 120-6 180-34 290-10 40 10 60 24 90 30z"
      />
      <g className="built">
        <path d="M62 290V196h54v94M116 290V168l42-16v138M158 290v-74h46v74" />
        <path d="M76 212h10v12H76zM94 212h10v12H94zM76 238h10v12H76zM94 238h10v12H94zM130 184h12v12h-12zM130 210h12v12h-12zM130 236h12v12h-12zM172 232h18v10h-18zM172 254h18v10h-18z" />
        <path
          className="eaves"
          d="M204 290c46-54 122-54 168 0M220 290c38-40 98-40 136 0M252 268v22M288 258v32M324 268v22"
        />
      </g>
      <Homes />
      <path className="line" d="M137 150C210 40 420 50 496 186" />
      <circle className="stop" cx="137" cy="150" r="6" />
      <circle className="stop" cx="496" cy="192" r="6.5" />
      <defs>
        <pattern id="porcelain" width="48" height="44" y="292" patternUnits="userSpaceOnUse">
          <path
            className="wave"
            d="M0 18c2-10 8-16 16-16s13 5 13 11c0 5-4 8-8 8s-6-3-6-6 2-5 5-5M29 13c4 5 11 6 19 5M-24 40c2-10 8-16 16-16s13 5 13 11c0 5-4 8-8 8s-6-3-6-6 2-5 5-5M5 35c4 5 11 6 19 5c2-10 8-16 16-16s13 5 13 11c0 5-4 8-8 8s-6-3-6-6 2-5 5-5"
          />
        </pattern>
      </defs>
      <path className="porcelain" d="M-2400 292h5440v88h-5440z" />
      <path className="birds" d="M404 92q9-10 16 0q7-10 16 0M452 74q6-7 12 0q6-7 12 0" />
    </>
  );
}
