"""Serves the model where Vertex AI names a port for it, and trains one otherwise."""

import os
import runpy

runpy.run_module("fraud.serve" if "AIP_HTTP_PORT" in os.environ else "fraud.train", run_name="__main__")
