"""Answers predictions in the form of Vertex AI's containers."""

import io
import os

import flask
import joblib
import pandas
from google.cloud import storage

bucket, _, folder = os.environ["AIP_STORAGE_URI"].removeprefix("gs://").partition("/")
model = joblib.load(io.BytesIO(storage.Client().bucket(bucket).blob(f"{folder}/model.joblib").download_as_bytes()))
app = flask.Flask("fraud")


@app.get("/health")
def health():
    return {}


@app.post("/predict")
def predict():
    rows = pandas.DataFrame(flask.request.get_json()["instances"])
    return {"predictions": [{"score": score} for score in model.predict_proba(rows)[:, 1]]}


app.run(host="0.0.0.0", port=int(os.environ["AIP_HTTP_PORT"]))
