# One image for server, workers and command line, built from the lock.
FROM python:3.13-slim
WORKDIR /opt/baotinh
COPY requirements.lock ./
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY . .
RUN pip install --no-cache-dir --no-deps --no-build-isolation . && pip check && useradd --create-home baotinh
USER baotinh
ENV BAOTINH_HOME=/home/baotinh/data PREFECT_SERVER_ANALYTICS_ENABLED=false DO_NOT_TRACK=1
ENTRYPOINT ["baotinh"]
