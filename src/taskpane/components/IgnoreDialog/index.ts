export { IgnoreDialog } from "./IgnoreDialog.tsx";
