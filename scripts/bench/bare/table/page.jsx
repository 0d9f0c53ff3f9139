import { fifty } from "../fifty";

export const dynamic = "force-dynamic";

/** A page with a table of fifty rows, straight from the database. */
export default async function Page() {
  const rows = await fifty();
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.key}</td>
            <td>{row.title}</td>
            <td>{row.severity}</td>
            <td>{row.status}</td>
            <td>{row.startedAt.toISOString()}</td>
            <td>{row.commanderName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
