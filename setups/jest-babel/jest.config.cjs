module.exports = {
  transformIgnorePatterns: ['/node_modules/(?!(matrix-event-model|@noble)/)'],
}
