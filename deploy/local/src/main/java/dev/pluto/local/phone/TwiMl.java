package dev.pluto.local.phone;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An instruction document: what Pluto tells the provider to do with a text or a call. */
final class TwiMl {

    /** One verb; attribute names as written, text without surrounding space. */
    record Verb(String name, Map<String, String> attributes, String text, List<Verb> children) {
        Optional<String> attribute(String attribute) {
            return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
        }
    }

    private TwiMl() {}

    /**
     * Reads a document.
     *
     * @return its verbs, empty when it is not well-formed or its root is not {@code Response} (Twilio's error 12100)
     */
    static Optional<List<Verb>> read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            return root.getTagName().equals("Response") ? Optional.of(childrenOf(root)) : Optional.empty();
        } catch (SAXException | IOException notXml) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK parses XML safely", e);
        }
    }

    private static List<Verb> childrenOf(Element parent) {
        List<Verb> verbs = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                verbs.add(new Verb(
                        element.getTagName().toLowerCase(Locale.ROOT),
                        attributesOf(element),
                        element.getTextContent().strip(),
                        childrenOf(element)));
            }
        }
        return verbs;
    }

    private static Map<String, String> attributesOf(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap nodes = element.getAttributes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            attributes.put(node.getNodeName(), node.getNodeValue());
        }
        return attributes;
    }
}
