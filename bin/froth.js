#!/usr/bin/env node
// Old syntax and no static imports: this file must run, and say what is needed, on any Node there is.
var version = process.versions.node.split(".").map(Number);
var enough = (version[0] === 22 && version[1] >= 18) || version[0] >= 24;

if (enough) {
  import("../dist/cli/main.js").then(
    function (cli) {
      return cli.main(process.argv);
    },
    function (error) {
      if (error && error.code === "ERR_MODULE_NOT_FOUND" && String(error.message).indexOf("dist") !== -1) {
        process.stderr.write("froth: not built yet. In a checkout, run: npm ci && npm run build\n");
        process.exitCode = 2;
      } else {
        process.stderr.write("froth: could not start: " + (error && error.stack ? error.stack : error) + "\n");
        process.exitCode = 70;
      }
    },
  );
} else {
  process.stderr.write(
    "froth needs Node 22.18 or newer (22.x, 24 and later), found " +
      process.versions.node +
      ".\nInstall a newer Node (https://nodejs.org), or in a checkout run: npm ci && npm start\n",
  );
  process.exitCode = 2;
}
