/** The picture of the rooms of src, as SVG. */
export function drawRooms(): string
