from setuptools import find_packages, setup

setup(name="fraud", version="1.0.0", packages=find_packages(), install_requires=["pandas==2.3.3"])
