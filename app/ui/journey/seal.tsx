// The seal: 已约 and two characters of the service's name, read from the right as on paper.
export function Seal({ name }: { name: string }) {
  const [first = '', second = ''] = [...name];
  return (
    <svg className="stamp" viewBox="0 0 76 76" aria-hidden="true">
      <rect x="3" y="3" width="70" height="70" rx="8" strokeWidth="4" />
      <rect x="8" y="8" width="60" height="60" rx="5" strokeWidth="1.2" />
      <g className="cut">
        <text x="53" y="34">
          已
        </text>
        <text x="53" y="63">
          约
        </text>
        <text x="23" y="34">
          {first}
        </text>
        <text x="23" y="63">
          {second}
        </text>
      </g>
    </svg>
  );
}
