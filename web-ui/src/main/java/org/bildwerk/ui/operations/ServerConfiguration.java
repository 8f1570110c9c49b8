package org.bildwerk.ui.operations;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/// What the web server does otherwise than by default.
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    private static final DataSize WRITTEN_AT_ONCE = DataSize.ofKilobytes(32);

    /// Most pictures of a page go out by one call of the system, instead of one for every 8 kB. Each connection holds a
    /// buffer of this size, which is why `server.tomcat.max-connections` is half of what it usually is.
    @Bean
    TomcatConnectorCustomizer largerWrites() {
        return connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITTEN_AT_ONCE.toBytes()));
    }
}
