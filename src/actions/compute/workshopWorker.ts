import * as Comlink from "comlink";
import { Workshop } from "./workshop.ts";

Comlink.expose(new Workshop());
