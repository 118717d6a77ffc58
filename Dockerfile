FROM python:3.12-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 COURIER_MODE=production COURIER_DATA_DIR=/data
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
RUN python -m compileall -q courier_site notifications designer \
    && useradd --system --uid 10001 courier \
    && install --directory --owner courier /data
USER courier
EXPOSE 8000 8001
CMD ["gunicorn", "courier_site.wsgi", "--worker-class=gthread", "--workers=2", "--threads=8", \
     "--timeout=60", "--graceful-timeout=10", "--bind=0.0.0.0:8000", "--worker-tmp-dir=/dev/shm"]
