export { BusyBar } from "./BusyBar.tsx";
