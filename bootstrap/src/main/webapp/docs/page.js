// A file of its own, because the Content-Security-Policy lets no script run inline.
SwaggerUIBundle({ url: "/openapi", dom_id: "#api", deepLinking: true, validatorUrl: null });
