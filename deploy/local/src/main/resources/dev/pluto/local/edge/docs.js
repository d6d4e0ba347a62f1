const place = document.getElementById("documentation");

window.SwaggerUIBundle({ url: place.dataset.document, domNode: place, deepLinking: true, docExpansion: "list" });
