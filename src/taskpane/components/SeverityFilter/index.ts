export { SeverityFilter } from "./SeverityFilter.tsx";
