# One file, two kinds of image:
#   docker build --target service --build-arg SERVICE=gateway -t foresight/gateway .
#   docker build --target schema -t foresight/schema .
# Both for amd64 and arm64 (docker buildx build --platform linux/amd64,linux/arm64 ...): the jars are
# the same, the start-up cache is made by the JVM of each.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package && \
    mvn -B -ntp -pl schema -DincludeScope=runtime -DoutputDirectory=target/lib dependency:copy-dependencies

FROM eclipse-temurin:25-jre AS java
RUN groupadd --gid 10001 foresight && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin foresight

FROM java AS service
ARG SERVICE
COPY --from=build /src/deploy/image /build/image
COPY --from=build /src/${SERVICE}/target/quarkus-app /build/quarkus-app
RUN /build/image/lay-out /build/quarkus-app /opt/foresight && \
    /build/image/warm-up /opt/foresight 8080 && \
    rm -r /build
COPY LICENSE NOTICE /opt/foresight/
# The largest heap: what a Pi can spare. Give more where there is more.
ENV JDK_JAVA_OPTIONS=-Xmx256m \
    FORESIGHT_HTTP_HOST=0.0.0.0 \
    FORESIGHT_LOG_JSON=true \
    FORESIGHT_HTTP_PORT=8080
USER 10001:10001
EXPOSE 8080
ENTRYPOINT ["java", "@/opt/foresight/java.args", "io.quarkus.runner.GeneratedMain"]

FROM java AS schema
COPY --from=build /src/schema/target/lib /opt/foresight/lib
COPY --from=build /src/schema/target/foresight-schema-*.jar /opt/foresight/lib/
COPY LICENSE NOTICE /opt/foresight/
USER 10001:10001
WORKDIR /backup
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp", "/opt/foresight/lib/*", "com.rfid3.foresight.schema.SchemaCommand"]
