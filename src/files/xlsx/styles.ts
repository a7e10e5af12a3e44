import { XML_HEAD } from './xml.ts';

/** What a row is coloured for. */
export type Shade = 'none' | 'header' | 'error' | 'warning' | 'info' | 'named';

/** How a cell shows what it holds. */
export type Look = 'plain' | 'dong' | 'link';

const SHADES: readonly (readonly [Shade, string | null])[] = [
  ['none', null],
  ['header', 'FFD9E1F2'],
  ['error', 'FFF8CBAD'],
  ['warning', 'FFFFE699'],
  ['info', 'FFDDEBF7'],
  ['named', 'FFFFF2CC'],
];

/** Number format and font of each look; 3 is Excel's own `#,##0`, which each country sees in its own way. */
const LOOKS: readonly (readonly [Look, { format: number; font: number }])[] = [
  ['plain', { format: 0, font: 0 }],
  ['dong', { format: 3, font: 0 }],
  ['link', { format: 0, font: 2 }],
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  SHADES.flatMap(([shade], row) =>
    LOOKS.map(([look], column) => [`${shade} ${look}`, row * LOOKS.length + column] as const),
  ),
);

/** The number by which a cell names its style. */
export function styleOf(shade: Shade, look: Look): number {
  return NUMBERS.get(`${shade} ${look}`) ?? 0;
}

export function stylesXml(): string {
  // The first two fills are Excel's own, whatever stands there.
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  const formats: string[] = [];
  for (const [shade, colour] of SHADES) {
    if (colour !== null) fills.push(solid(colour));
    const fill = colour === null ? 0 : fills.length - 1;
    for (const [, { format, font }] of LOOKS) {
      const fontId = shade === 'header' ? 1 : font;
      formats.push(
        `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`,
      );
    }
  }
  return (
    `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<fonts count="3">${fontXml('')}${fontXml('<b/>')}${fontXml('<u/>', 'FF0563C1')}</fonts>` +
    `<fills count="${fills.length}">${fills.join('')}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function solid(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function fontXml(style: string, colour = 'FF000000'): string {
  return `<font>${style}<sz val="11"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`;
}
