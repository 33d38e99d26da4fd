export { ColumnTable } from "./ColumnTable.tsx";
