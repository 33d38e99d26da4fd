export { PlaceList } from "./PlaceList.tsx";
