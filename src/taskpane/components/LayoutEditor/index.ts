export { LayoutEditor } from "./LayoutEditor.tsx";
