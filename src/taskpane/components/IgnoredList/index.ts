export { IgnoredList } from "./IgnoredList.tsx";
