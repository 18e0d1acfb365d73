import { createDemoProvider } from "../../src/providers/demo.ts";
import { providerContract } from "./contract.ts";

providerContract("demo", async () => ({
  provider: createDemoProvider(),
  knownSymbols: ["CALM", "BLOW", "^DEMO"],
  unknownSymbol: "NVDA",
}));
