/** Ramer-Douglas-Peucker: the points of a line without those that lie nearer than `tolerance` (degrees) to what is left. */
export function simplify(points, tolerance) {
  if (points.length < 3) return points;
  const [at, distance] = furthest(points);
  if (distance <= tolerance) return [points[0], points.at(-1)];
  return [...simplify(points.slice(0, at + 1), tolerance), ...simplify(points.slice(at), tolerance).slice(1)];
}

/** A ring begins and ends at one point, so that its halves are simplified each for itself. */
export function simplifyRing(ring, tolerance) {
  const half = Math.floor(ring.length / 2);
  return [...simplify(ring.slice(0, half + 1), tolerance), ...simplify(ring.slice(half), tolerance).slice(1)];
}

function furthest(points) {
  let at = 0;
  let most = -1;
  for (let i = 1; i < points.length - 1; i++) {
    const distance = toSegment(points[i], points[0], points.at(-1));
    if (distance > most) [at, most] = [i, distance];
  }
  return [at, most];
}

function toSegment([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx || dy ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0;
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Whether a point lies in a ring (even-odd rule). */
export function inside([x, y], ring) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}
