// The district's landscape. Where visits are flights: the pavilion of the qin, its strings as water, and one string that
// lifts off to somebody's door. Elsewhere: the lake in porcelain waves, and a line from roof to roof.
export function Scene({ flight }: { flight: boolean }) {
  return (
    <svg className="scene" viewBox="0 0 640 300" aria-hidden="true">
      <circle cx="470" cy="104" r="62" className="halo" />
      <circle cx="470" cy="104" r="44" className="sun" />
      {flight ? <Strings /> : <Lake />}
    </svg>
  );
}

function Strings() {
  return (
    <>
      <path
        className="wash"
        d="M0 262c46-30 74-78 118-96 40-16 62 34 98 26 44-10 66-62 120-58 50 4 74 58 122 66 66 10 108-44 182-30v132H0z"
      />
      <path className="hill" d="M0 284c70-40 150-36 222-10 78-34 158-30 226-8 66-22 130-22 192-2v38H0z" />
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
      <path className="route" d="M112 326c44 0 46-46 66-102 28-78 90-132 162-124 92 10 144 86 162 152" />
      <path className="string" d="M-2400 326H108" />
      <path className="plane" d="m372 84-50 4 16 13 5 22 10-16zM372 84l-34 17" />
      <circle className="stop" cx="502" cy="250" r="6.5" />
      <path className="birds" d="M196 88q7-8 13 0q6-8 13 0M236 70q5-6 10 0q5-6 10 0" />
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
        d="M0 256c58-26 92-62 148-58 60 4 80 46 140 40 66-6 92-66 160-60 76 6 112 62 192 44v80H0z"
      />
      <path
        className="cloud"
        d="M66 112c0-16 12-24 24-24 6-14 32-16 40 0 16-4 28 6 28 20h22M250 66c0-10 8-16 16-16 6-10 22-10 28 0 10-2 18 4 18 14"
      />
      <path className="hill" d="M0 286c92-26 196-30 300-12 120-20 232-22 340 0v28H0z" />
      <g className="built">
        <path d="M62 290V196h54v94M116 290V168l42-16v138M158 290v-74h46v74" />
        <path d="M76 212h10v12H76zM94 212h10v12H94zM76 238h10v12H76zM94 238h10v12H94zM130 184h12v12h-12zM130 210h12v12h-12zM130 236h12v12h-12zM172 232h18v10h-18zM172 254h18v10h-18z" />
        <path
          className="eaves"
          d="M204 290c46-54 122-54 168 0M220 290c38-40 98-40 136 0M252 268v22M288 258v32M324 268v22"
        />
      </g>
      <Homes />
      <path className="line" d="M137 152C220 64 400 70 496 186" />
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
      <path className="birds" d="M330 128q9-10 16 0q7-10 16 0M382 108q6-7 12 0q6-7 12 0" />
    </>
  );
}
