export { TableOffers } from "./TableOffers.tsx";
