"""Trains the model, and writes it below AIP_MODEL_DIR and its metrics beside that folder."""

import argparse
import json
import os
import pathlib

import joblib
import numpy
import pandas
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=10)
options = parser.parse_args()

# Made-up transactions: high amounts are often fraud. Read your own data here instead.
random = numpy.random.default_rng(seed=1)
rows = pandas.DataFrame({"amount": random.lognormal(mean=3, sigma=1, size=20_000)})
fraud = random.random(len(rows)) < 1 / (1 + numpy.exp((80 - rows["amount"]) / 8))

inputs, held_out, labels, expected = train_test_split(rows, fraud, random_state=1)
model = GradientBoostingClassifier(n_estimators=10 * options.epochs).fit(inputs, labels)
auc = roc_auc_score(expected, model.predict_proba(held_out)[:, 1])
print(f"auc {auc:.3f}")

# Vertex AI mounts Cloud Storage below /gcs.
directory = pathlib.Path(os.environ["AIP_MODEL_DIR"].replace("gs://", "/gcs/"))
directory.mkdir(parents=True, exist_ok=True)
joblib.dump(model, directory / "model.joblib")
(directory.parent / "metrics.json").write_text(json.dumps({"auc": auc}))
