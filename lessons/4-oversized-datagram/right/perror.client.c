#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

int main(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(8005)};
  server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int client = socket(AF_INET, SOCK_DGRAM, 0);
  char line[64];
  while (printf("bytes: "), fflush(stdout), fgets(line, sizeof line, stdin)) {
    size_t size = strtoul(line, NULL, 10);
    char *payload = calloc(size + 1, 1);
    if (sendto(client, payload, size, 0, (struct sockaddr *)&server, sizeof server) < 0) perror("sendto");
    else printf("ok\n");
    free(payload);
  }
}
