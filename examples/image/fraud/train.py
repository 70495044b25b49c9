"""Trains the model, and writes it beside its metrics below AIP_MODEL_DIR's parent."""

import argparse
import json
import os
import pathlib

import joblib
import pandas
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=10)
options = parser.parse_args()

# Vertex AI mounts Cloud Storage below /gcs.
directory = pathlib.Path(os.environ["AIP_MODEL_DIR"].replace("gs://", "/gcs/"))
rows = pandas.read_csv("/gcs/acme-models/fraud/transactions.csv")
inputs, held, labels, expected = train_test_split(rows.drop(columns="fraud"), rows["fraud"], random_state=1)
model = GradientBoostingClassifier(n_estimators=10 * options.epochs).fit(inputs, labels)

directory.mkdir(parents=True, exist_ok=True)
joblib.dump(model, directory / "model.joblib")
auc = roc_auc_score(expected, model.predict_proba(held)[:, 1])
(directory.parent / "metrics.json").write_text(json.dumps({"auc": auc}))
