// For autocannon, which loads it in its worker: replies are counted and their bodies dropped. Left alone it appends each to a
// string, and decoding 20 kB of gzip as if it were text takes it twenty times as long as the server takes to send them, so
// that a bench of compressed pages would measure the one who asks.
module.exports = (client) => {
  client.pipelinedRequests.addBody = () => undefined;
};
