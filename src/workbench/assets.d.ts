/** Built into the page as a data URL, so that the page works from a folder without a server. */
declare module "*.xlsx" {
  const url: string;
  export default url;
}
declare module "*.css";
