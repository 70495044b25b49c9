"""Extracts the transactions of some days, and makes features of them."""

from kfp import dsl

IMAGE = "us-docker.pkg.dev/acme-ml/train/features@sha256:4f1c2a7be0d9c8b3a6f5e4d3c2b1a09f8e7d6c5b4a392817160504030201f0e1"


@dsl.container_component
def extract(days: int, transactions: dsl.Output[dsl.Dataset]):
    return dsl.ContainerSpec(
        image=IMAGE, command=["python", "-m", "fraud.extract"], args=["--days", days, "--output", transactions.uri]
    )


@dsl.container_component
def featurize(transactions: dsl.Input[dsl.Dataset], features: dsl.Output[dsl.Dataset]):
    return dsl.ContainerSpec(
        image=IMAGE,
        command=["python", "-m", "fraud.featurize"],
        args=["--transactions", transactions.uri, "--features", features.uri],
    )


@dsl.pipeline(name="fraud-features")
def pipeline(days: int = 30):
    extracted = extract(days=days)
    featurize(transactions=extracted.outputs["transactions"])
