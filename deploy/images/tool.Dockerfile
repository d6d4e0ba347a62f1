# The image of a plain Java program: its libraries below target/image/NAME/lib, its own classes below target/image/NAME/house,
# both laid out by deploy/images/build, which calls this with the versions of deploy/versions.yaml.
ARG JRE
ARG BASE

# Java with fixed times. Its archive of classes names the time of the file they come from, so it is made anew.
FROM ${JRE} AS java
ARG SOURCE_DATE_EPOCH
RUN rm -f /opt/java/openjdk/lib/src.zip /opt/java/openjdk/lib/server/*.jsa \
    && find /opt/java/openjdk -exec touch -h -d "@${SOURCE_DATE_EPOCH}" {} + \
    && /opt/java/openjdk/bin/java -Xshare:dump -Xlog:disable -Xlog:all=error:stderr \
    && find /opt/java/openjdk -exec touch -h -d "@${SOURCE_DATE_EPOCH}" {} +

FROM java AS laid
ARG SOURCE_DATE_EPOCH
ARG TOOL
ARG MAIN
COPY target/image/${TOOL} /opt/pluto
# An entry point is no shell and knows no variables: the class to run stands in a file of arguments.
RUN echo "-cp /opt/pluto/house/*:/opt/pluto/lib/* ${MAIN}" > /opt/pluto/house/run.options \
    && find /opt/pluto -exec touch -h -d "@${SOURCE_DATE_EPOCH}" {} +

FROM ${BASE}
ARG TOOL
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="pluto/${TOOL}" \
      org.opencontainers.image.description="The program ${TOOL} of Pluto, an assistant reached by phone." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=java /opt/java/openjdk /opt/java/openjdk
COPY --from=laid /opt/pluto/lib /opt/pluto/lib
COPY --from=laid /opt/pluto/house /opt/pluto/house
ENV JAVA_HOME=/opt/java/openjdk
WORKDIR /opt/pluto
# a number, so that the platform can see that it is not root
USER 65532:65532
ENTRYPOINT ["/opt/java/openjdk/bin/java", \
    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", \
    "-Djava.awt.headless=true", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", \
    "@/opt/pluto/house/run.options"]
