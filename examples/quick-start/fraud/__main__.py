"""Serves the model where Vertex AI names a port for it, and trains one otherwise."""

import os
import runpy

module = "fraud.serve" if "AIP_HTTP_PORT" in os.environ else "fraud.train"
runpy.run_module(module, run_name="__main__")
