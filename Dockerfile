# One image for server, workers and command line, built from the lock: docker build -t baotinh .
FROM python:3.13-slim AS build
WORKDIR /opt/baotinh
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY requirements.lock ./
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY . .
RUN pip install --no-cache-dir --no-deps --no-build-isolation . && pip check

FROM python:3.13-slim
COPY --from=build /opt/venv /opt/venv
COPY docker-entrypoint.sh /usr/local/bin/
RUN useradd --create-home --uid 10001 baotinh && mkdir /data && chown baotinh: /data
USER baotinh
WORKDIR /home/baotinh
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 BAOTINH_HOME=/data PREFECT_HOME=/data/prefect \
    PREFECT_UI_STATIC_DIRECTORY=/data/ui \
    PREFECT_SERVER_ANALYTICS_ENABLED=false DO_NOT_TRACK=1
VOLUME /data
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["baotinh", "--help"]
