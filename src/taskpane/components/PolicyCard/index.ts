export { PolicyCard } from "./PolicyCard.tsx";
