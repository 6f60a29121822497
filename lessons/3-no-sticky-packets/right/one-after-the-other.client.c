#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

int main(void) {
  const char *payloads[] = {"randy", "hello", "world", ""};
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(8003)};
  server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int client = socket(AF_INET, SOCK_DGRAM, 0);
  for (int i = 0; i < 4; i++) {
    sendto(client, payloads[i], strlen(payloads[i]), 0, (struct sockaddr *)&server, sizeof server);
    printf("sent %s\n", payloads[i]);
  }
}
