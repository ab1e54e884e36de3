/** The desk's few signs, drawn on a grid of 16 by 16. Words always stand beside them, so that each is hidden from readers aloud. */

interface IconProps {
  readonly path: string;
}

function Icon({ path }: IconProps) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

/** Stories: a sheet with its lines. */
export function StoriesIcon() {
  return <Icon path="M3 3h10v10H3zM5.500 6h5M5.500 8.500h5M5.500 11h3" />;
}

/** The calendar: a leaf of it. */
export function CalendarIcon() {
  return <Icon path="M2.500 4h11v9h-11zM2.500 7h11M5.500 2.500V5M10.500 2.500V5" />;
}

/** Statements: what somebody says, in a bubble. */
export function StatementsIcon() {
  return <Icon path="M3 4h10v7H8l-3 2.500V11H3z" />;
}

/** Pictures: a frame with a hill and the sun. */
export function PicturesIcon() {
  return (
    <Icon path="M2.500 3.500h11v9h-11zM3 11l3-3 2.200 2.200L10.500 8l2.500 2.500M10.300 6.300a.6.6 0 1 0 0-1.200.6.6 0 0 0 0 1.200Z" />
  );
}

/** Comments: what somebody says, in a circle. */
export function CommentsIcon() {
  return <Icon path="M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM5.500 7h5M5.500 9.500h3" />;
}

/** Views: a line that rises over its axes. */
export function ViewsIcon() {
  return <Icon path="M2.500 3v10h11M5 10l2.500-3 2 1.600L13 4.500" />;
}

/** The audit log: a clock that stands for what has been. */
export function AuditIcon() {
  return <Icon path="M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM8 5v3.200l2.200 1.300" />;
}

/** Settings: two sliders. */
export function SettingsIcon() {
  return (
    <Icon path="M2.500 5h1.800M7.700 5h5.800M6 6.700a1.700 1.700 0 1 0 0-3.400 1.700 1.700 0 0 0 0 3.400ZM2.500 11h6.300M12.200 11h1.300M10.500 12.700a1.700 1.700 0 1 0 0-3.400 1.700 1.700 0 0 0 0 3.400Z" />
  );
}

/** Machines: a plug with its lead. */
export function MachinesIcon() {
  return <Icon path="M5.500 2.500v3M10.500 2.500v3M3.500 5.500h9v2a4.500 4.500 0 0 1-9 0zM8 12v2" />;
}

/** People: two heads and shoulders. */
export function PeopleIcon() {
  return (
    <Icon path="M6 7.800a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600ZM2 13c.4-2.300 1.900-3.400 4-3.400S9.600 10.700 10 13M10.300 3.500a2.200 2.200 0 0 1 0 4.100M11.600 9.900c1.300.5 2.100 1.500 2.400 3.100" />
  );
}

/** One's own account: one head and shoulders. */
export function AccountIcon() {
  return (
    <Icon path="M8 8a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM3 13.500c.6-2.800 2.500-4 5-4s4.400 1.200 5 4" />
  );
}

/** Closing: a cross. */
export function CloseIcon() {
  return <Icon path="m4 4 8 8M12 4l-8 8" />;
}

/** A passkey: a key. */
export function KeyIcon() {
  return <Icon path="M5.500 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM7.700 7.800 13 2.500M10.800 4.700l2 2" />;
}

/** Something that is in order: a tick. */
export function TickIcon() {
  return <Icon path="m3 8.500 3.300 3.300L13 5" />;
}

/** Something that must be mended: a triangle with its mark. */
export function MustIcon() {
  return <Icon path="M8 2.500 14.200 13.300H1.800zM8 6.500v3.200M8 11.500v.100" />;
}

/** Something to be looked at: an open circle. */
export function ShouldIcon() {
  return <Icon path="M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11Z" />;
}

/** A hold: two bars. */
export function HoldIcon() {
  return <Icon path="M5.500 3.500v9M10.500 3.500v9" />;
}

/** Something opens below: an angle. */
export function OpensIcon() {
  return <Icon path="m4.500 6.500 3.500 3.500 3.500-3.500" />;
}

/** Up: an arrow. */
export function UpIcon() {
  return <Icon path="M8 13V3.500M4 7.300 8 3.300l4 4" />;
}

/** Down: an arrow. */
export function DownIcon() {
  return <Icon path="M8 3v9.500M4 8.700l4 4 4-4" />;
}

/** Sections and pages: shelves with what stands on them. */
export function ShelvesIcon() {
  return (
    <Icon path="M2.500 7.500h11M2.500 13h11M4 7.500v-4h2.500v4M8.500 7.500v-3h3.500v3M4 13v-3h3.500v3M9.500 13V9.500H12V13" />
  );
}
