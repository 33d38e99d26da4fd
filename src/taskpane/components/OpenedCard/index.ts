export { OpenedCard } from "./OpenedCard.tsx";
