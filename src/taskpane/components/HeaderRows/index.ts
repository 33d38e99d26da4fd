export { HeaderRows } from "./HeaderRows.tsx";
