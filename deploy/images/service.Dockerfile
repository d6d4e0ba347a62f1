# The image of one service. deploy/images/build calls this with the versions of deploy/versions.yaml; docs/images.md tells more.
#
#   docker build -f deploy/images/service.Dockerfile --build-arg SERVICE=identity --build-arg JRE=... --build-arg BASE=... .
#
# Layers from what changes least to what changes most: base, Java, libraries of others, ours and what Quarkus generated, the cache.
ARG JRE
ARG BASE

# Java with fixed times. Its archive of classes names the time of the file they come from, so it is made anew.
FROM ${JRE} AS java
ARG SOURCE_DATE_EPOCH
RUN rm -f /opt/java/openjdk/lib/src.zip /opt/java/openjdk/lib/server/*.jsa \
    && find /opt/java/openjdk -exec touch -h -d "@${SOURCE_DATE_EPOCH}" {} + \
    && /opt/java/openjdk/bin/java -Xshare:dump -Xlog:disable -Xlog:all=error:stderr \
    && find /opt/java/openjdk -exec touch -h -d "@${SOURCE_DATE_EPOCH}" {} +

# One start of the service, here, by the Java that will run it: what it loaded and linked is kept and need not be done again.
FROM java AS trained
ARG SOURCE_DATE_EPOCH
ARG SERVICE
ARG AOT=true
COPY ${SERVICE}-service/target/quarkus-app /opt/pluto
COPY deploy/images/train deploy/images/training.properties /training/
RUN /training/train "${SERVICE}" "${AOT}"

FROM ${BASE}
ARG SERVICE
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="pluto/${SERVICE}-service" \
      org.opencontainers.image.description="The ${SERVICE} service of Pluto, an assistant reached by phone." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=java /opt/java/openjdk /opt/java/openjdk
COPY --from=trained /layers/libraries /opt/pluto
COPY --from=trained /layers/house /opt/pluto
COPY --from=trained /layers/cache /opt/pluto
ENV JAVA_HOME=/opt/java/openjdk \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_MANAGEMENT_HOST=0.0.0.0
WORKDIR /opt/pluto
# a number, so that the platform can see that it is not root
USER 65532:65532
# JDK_JAVA_OPTIONS of whoever runs it come first: -Xmx there wins over the share of the memory here. The metaspace is what a service
# needs of it: with Java's default it would collect its whole heap on each of several steps up to there.
ENTRYPOINT ["/opt/java/openjdk/bin/java", \
    "-XX:AOTCache=/opt/pluto/pluto.aot", "-Xlog:disable", "-Xlog:all=error:stderr", \
    "-XX:+UseSerialGC", "-XX:MetaspaceSize=160m", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", \
    "-Djava.awt.headless=true", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", \
    "-jar", "/opt/pluto/quarkus-run.jar"]
