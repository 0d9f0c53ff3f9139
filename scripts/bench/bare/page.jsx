/** The empty page: what Next itself costs. */
export default function Page() {
  return <p>Empty</p>;
}
