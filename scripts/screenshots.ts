/** `npm run screenshots`: takes the pictures that the end-to-end tests take, and puts those of the documents into docs/. */
