package dev.pluto.servers;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** TLS on top of a connection that is there already, with the server's name checked. */
final class TlsSocket {
    private TlsSocket() {}

    /** @throws IOException when the server speaks no TLS, is of an authority nobody trusts, or is somebody else */
    static Socket over(Socket plain, String host, SSLContext trust) throws IOException {
        SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
