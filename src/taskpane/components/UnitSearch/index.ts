export { UnitSearch } from "./UnitSearch.tsx";
