"""Answers predictions. Vertex AI names the port, the routes and the model in variables."""

import io
import os

import flask
import joblib
import pandas
from google.cloud import storage

bucket, _, folder = os.environ["AIP_STORAGE_URI"].removeprefix("gs://").partition("/")
blob = storage.Client().bucket(bucket).blob(f"{folder}/model.joblib")
model = joblib.load(io.BytesIO(blob.download_as_bytes()))
app = flask.Flask("fraud")


@app.get(os.environ["AIP_HEALTH_ROUTE"])
def health():
    return {}


@app.post(os.environ["AIP_PREDICT_ROUTE"])
def predict():
    rows = pandas.DataFrame(flask.request.get_json()["instances"])
    return {"predictions": [{"score": score} for score in model.predict_proba(rows)[:, 1]]}


app.run(host="0.0.0.0", port=int(os.environ["AIP_HTTP_PORT"]))
