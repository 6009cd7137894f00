#!/bin/sh
# Secrets come as files and become variables of this process alone: `docker inspect` and the Prefect UI show none.
set -eu
secret() { if [ -r "/run/secrets/$1" ]; then cat "/run/secrets/$1"; fi; }

if [ -n "$(secret warehouse)" ]; then PGPASSWORD="$(secret warehouse)" && export PGPASSWORD; fi
if [ -n "$(secret prefect)" ]; then
    PREFECT_API_AUTH_STRING="$(secret prefect)" && export PREFECT_API_AUTH_STRING
    PREFECT_SERVER_API_AUTH_STRING="$PREFECT_API_AUTH_STRING" && export PREFECT_SERVER_API_AUTH_STRING
fi
if [ -n "$(secret prefect_db)" ]; then
    PREFECT_SERVER_DATABASE_CONNECTION_URL="postgresql+asyncpg://prefect:$(secret prefect_db)@${PREFECT_DB_HOST:-prefect-db}/prefect"
    export PREFECT_SERVER_DATABASE_CONNECTION_URL
fi
exec "$@"
